import type { AccountSummary } from '$lib/api';

type Role = AccountSummary['role'];

export const roles: Record<Role, string> = {
  MEMBER: 'Member',
  MODERATOR: 'Moderator',
  ADMINISTRATOR: 'Administrator',
};

export const roleHints: Record<Role, string> = {
  MEMBER: 'as everybody is',
  MODERATOR: 'may suspend accounts',
  ADMINISTRATOR: 'may give roles, too',
};

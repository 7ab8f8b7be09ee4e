// What a personal access token may do, in plain words. Scopes that no token gets are not here.

type Group = { legend: string; choices: { value: string; label: string }[] };

export const scopeGroups: Group[] = [
  {
    legend: 'Your address book',
    choices: [
      { value: 'contacts:read', label: 'See your contacts and notes' },
      { value: 'contacts:write', label: 'Change your contacts and notes' },
      { value: 'follow-ups:read', label: 'See your follow-ups' },
      { value: 'follow-ups:write', label: 'Change your follow-ups' },
      { value: 'goals:read', label: 'See your goals' },
      { value: 'goals:write', label: 'Change your goals' },
      { value: 'rota:read', label: 'See your free hours, shifts and holidays' },
      { value: 'rota:write', label: 'Change your free hours, shifts and holidays' },
      { value: 'calendar:read', label: 'Read your calendar' },
    ],
  },
  {
    legend: 'Your network',
    choices: [
      { value: 'members:read', label: 'Find members' },
      { value: 'connections:read', label: 'See your connections and introductions' },
      { value: 'connections:write', label: 'Ask, accept and end connections, and introductions' },
      { value: 'asks:read', label: 'See your open door and questions' },
      { value: 'asks:write', label: 'Ask and answer questions' },
      { value: 'blocks:read', label: 'See whom you blocked and muted' },
      { value: 'blocks:write', label: 'Block and mute' },
      { value: 'reports:read', label: 'See what you reported' },
      { value: 'reports:write', label: 'Report members' },
    ],
  },
  {
    legend: 'Knowledge',
    choices: [
      { value: 'posts:read', label: 'Read posts' },
      { value: 'posts:write', label: 'Post and comment as you' },
      { value: 'notifications:read', label: 'See what you are told' },
      { value: 'notifications:write', label: 'Mark what you are told as read' },
      { value: 'cme:read', label: 'See your learning log' },
      { value: 'cme:write', label: 'Change your learning log' },
    ],
  },
  {
    legend: 'Your profile',
    choices: [
      { value: 'profile:read', label: 'See your profile' },
      { value: 'profile:write', label: 'Change your profile' },
      { value: 'verifications:read', label: 'See what was checked about you' },
      { value: 'verifications:write', label: 'Ask to be verified, vouch, dispute' },
      { value: 'vocabulary:read', label: 'Read the lists of professions and specialties' },
    ],
  },
];

const labels = new Map(
  scopeGroups.flatMap(({ choices }) => choices).map(({ value, label }) => [value, label]),
);

/** A scope this client does not know is shown as it is. */
export function sayScope(scope: string): string {
  return labels.get(scope) ?? scope;
}

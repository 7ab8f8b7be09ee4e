import type {
  AudienceDraft,
  CaseDetails,
  Citation,
  ConflictOfInterest,
  NewPost,
  PostFile,
  PostTopic,
  PostView,
  Readers,
  ReadersView,
} from '$lib/api';

export type Audience = AudienceDraft['audience'];
/** Who is meant by an audience that is chosen among connections. */
export type ChosenReaders = Omit<Readers, 'people'> & Pick<ReadersView, 'people'>;

export type PostValues = {
  kind: PostView['kind'];
  title: string;
  body: string;
  topics: PostTopic[];
  tags: string[];
  audience: Audience;
  readers: ChosenReaders;
  citation: Citation | null;
  conflictOfInterest: ConflictOfInterest | null;
  caseDetails: CaseValues;
  rolesAsked: string[];
  repliesFrom: PostView['discussion']['repliesFrom'];
  files: PostFile[];
  /** Without a name: for everyone, as it was said, and never for a post that is published already. */
  unnamed: boolean;
};

/** In a form nothing is missing: what is not said is empty. */
type CaseValues = Required<{ [Part in keyof CaseDetails]: NonNullable<CaseDetails[Part]> }>;

export const fieldLabels: Record<keyof PostValues, string> = {
  kind: 'The kind',
  title: 'The title',
  body: 'The text',
  topics: 'The topics',
  tags: 'The tags',
  audience: 'Who can read it',
  readers: 'Whom you chose',
  citation: 'What it speaks of',
  conflictOfInterest: 'The conflict of interest',
  caseDetails: 'The case',
  rolesAsked: 'Whose view you ask for',
  repliesFrom: 'Who can comment',
  files: 'The files',
  unnamed: 'Whether you speak without your name',
};

const noPaper = { citation: null, conflictOfInterest: null };

export function emptyValues(): PostValues {
  return {
    kind: 'INSIGHT',
    title: '',
    body: '',
    topics: [],
    tags: [],
    audience: 'MEMBERS',
    readers: {},
    ...noPaper,
    caseDetails: caseValues(),
    rolesAsked: [],
    repliesFrom: 'READERS',
    files: [],
    unnamed: false,
  };
}

export function valuesOf(post: PostView): PostValues {
  const { kind, title, body, topics, tags, citation, conflictOfInterest } = post;
  return {
    kind,
    title,
    body,
    topics: topics.map(({ id, name }) => ({ id, name })),
    tags: [...tags],
    audience: audienceOf(post),
    readers: readersOf(post),
    citation: citation ?? null,
    conflictOfInterest: conflictOfInterest ?? null,
    caseDetails: caseValues(post.caseDetails),
    rolesAsked: [...post.rolesAsked],
    repliesFrom: post.discussion.repliesFrom,
    files: post.files,
    unnamed: Boolean(post.unnamed),
  };
}

function caseValues(said?: CaseDetails | null): CaseValues {
  return {
    ageBand: said?.ageBand ?? 'UNSAID',
    history: said?.history ?? '',
    question: said?.question ?? '',
    tried: said?.tried ?? '',
  };
}

/** To others a post is for chosen people; its author is told how they were chosen. */
function audienceOf({ audience, readers }: PostView): Audience {
  if (audience !== 'CHOSEN') return audience;
  if (readers?.networkType) return 'NETWORK_TYPE';
  return readers?.tag ? 'TAG' : 'PEOPLE';
}

function readersOf({ readers }: PostView): ChosenReaders {
  if (readers?.networkType) return { networkType: readers.networkType };
  if (readers?.tag) return { tag: readers.tag };
  return readers?.people ? { people: readers.people } : {};
}

/** Nothing has been written that would be missed. */
export function isBlank(values: PostValues): boolean {
  const { title, body, topics, tags, citation, caseDetails, rolesAsked, files } = values;
  const { history, question, tried } = caseDetails;
  const nothingChosen =
    topics.length + tags.length + rolesAsked.length + files.length === 0 && !citation;
  return (
    [title, body, history, question, tried].every((text) => text.trim() === '') && nothingChosen
  );
}

/** A text stays as it was written: leading spaces mean something in Markdown. */
export function tidy(values: PostValues): NewPost {
  const { kind, caseDetails, rolesAsked, unnamed } = values;
  const audience = unnamed ? 'MEMBERS' : values.audience;
  // Null is what an edit clears with, and what a new post may as well say.
  return {
    ...values,
    title: values.title.trim(),
    topics: values.topics.map(({ id }) => id),
    files: values.files.map(({ id }) => id),
    caseDetails: kind === 'CASE' ? caseDetails : null,
    rolesAsked: kind === 'CASE' || kind === 'QUESTION' ? rolesAsked : [],
    audience,
    readers: askedReaders(audience, values.readers),
    repliesFrom: unnamed ? 'READERS' : values.repliesFrom,
    unnamed: unnamed || undefined,
  } as NewPost;
}

/** What the API is told of the readers: only what belongs to the audience. */
export function askedReaders(audience: Audience, readers: ChosenReaders): Readers | undefined {
  switch (audience) {
    case 'NETWORK_TYPE':
      return { networkType: readers.networkType };
    case 'TAG':
      return { tag: readers.tag };
    case 'PEOPLE':
      return { people: readers.people?.map(({ id }) => id) ?? [] };
    default:
      return undefined;
  }
}

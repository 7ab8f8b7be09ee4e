import { beforeNavigate } from '$app/navigation';
import type { BeforeNavigate } from '@sveltejs/kit';
import type { PostTopic, PostView } from '$lib/api';
import { Form, isSame, rebase, toast } from '$lib/ui';
import { dropDraft, keepDraft, readDraft } from './drafts';
import { emptyValues, isBlank, valuesOf, type PostValues } from './values';

type Base = { values: PostValues; version: number };

/**
 * A post being written, new or again. What is typed is kept in this browser until it is published
 * or discarded. Make one while a page is set up: it watches the form and the way out.
 */
export class Writing {
  readonly form: Form<PostValues>;
  /** When the draft was kept that this began from. */
  restoredFrom: string | undefined = $state();
  /** Fields that were changed here and, differently, somewhere else. */
  clashes: (keyof PostValues)[] = $state([]);
  base: Base | undefined;

  private readonly memberId: string;
  private readonly postId: string | undefined;
  private readonly about: PostTopic[];
  private newest: PostView | undefined;
  private finished = false;
  private kept = true;

  /** @param about what a new post is to be about, unless a draft of one comes back */
  constructor(memberId: string, post?: PostView, about: PostTopic[] = []) {
    this.memberId = memberId;
    this.postId = post?.id;
    this.about = about;
    this.newest = post;
    const draft = readDraft(memberId, post?.id);
    this.base = draft?.base ?? baseOf(post);
    this.restoredFrom = draft?.savedAt;
    this.form = new Form(draft?.values ?? this.start());
    $effect(() => this.keep($state.snapshot(this.form.values) as PostValues));
    beforeNavigate((navigation) => this.leave(navigation));
  }

  /** Back to an empty page, or to what is published. */
  discard() {
    this.restoredFrom = undefined;
    this.base = baseOf(this.newest);
    this.form.values = this.start();
  }

  /** It changed elsewhere: goes on from there with what was typed here. */
  meet(newest: PostView) {
    const values = $state.snapshot(this.form.values) as PostValues;
    const met = rebase(values, this.base?.values ?? emptyValues(), valuesOf(newest));
    this.newest = newest;
    this.base = baseOf(newest);
    this.clashes = met.clashes;
    this.form.values = met.values;
  }

  takeNewest() {
    this.form.code = '';
    this.clashes = [];
    this.discard();
  }

  /** Published: nothing is left to keep. */
  finish() {
    this.finished = true;
    dropDraft(this.memberId, this.postId);
  }

  private start(): PostValues {
    return this.newest ? valuesOf(this.newest) : { ...emptyValues(), topics: [...this.about] };
  }

  private keep(values: PostValues) {
    if (this.finished) return;
    if (this.isUntouched(values)) {
      dropDraft(this.memberId, this.postId);
      this.kept = true;
    } else {
      this.kept = keepDraft(this.memberId, this.postId, { values, base: this.base });
    }
  }

  private isUntouched(values: PostValues) {
    if (this.base) return isSame(values, this.base.values);
    const topics = values.topics.filter((topic) => !this.about.some(({ id }) => id === topic.id));
    return isBlank({ ...values, topics });
  }

  /** Only where the browser keeps nothing would words be lost; else it is enough to say so. */
  private leave({ to, willUnload, cancel }: BeforeNavigate) {
    const values = $state.snapshot(this.form.values) as PostValues;
    const toDoor = to?.route.id?.startsWith('/(door)');
    if (this.finished || toDoor || this.isUntouched(values)) return;
    if (this.kept) {
      if (!willUnload) toast('Kept as a draft in this browser');
    } else if (willUnload || !confirm('Leave this page? What you wrote is not saved.')) {
      cancel();
    }
  }
}

function baseOf(post: PostView | undefined): Base | undefined {
  return post && { values: valuesOf(post), version: post.version };
}

import { getMe, ifMatch, isProblem, updateMe, type MemberProfile } from '$lib/api';
import { getMeQueryKey, queryClient } from '$lib/api/queries';
import { changes, Form, rebase } from '$lib/ui';
import { tidy, toPatch, valuesOf, type ProfileValues } from './values';

/** My profile being edited; it may be edited at a desk and on a phone at the same time. */
export class ProfileEdit {
  readonly form: Form<ProfileValues>;
  /** Fields that were changed here and, differently, somewhere else. */
  clashes: (keyof ProfileValues)[] = $state([]);

  private base: MemberProfile;
  private saved = false;

  constructor(me: MemberProfile) {
    this.base = me;
    this.form = new Form(valuesOf(me));
  }

  submit(onsaved: () => Promise<unknown>) {
    return this.form.submit(async (typed) => {
      await this.save(tidy(typed));
      this.saved = true;
      await onsaved();
    });
  }

  isChanged(): boolean {
    const typed = tidy($state.snapshot(this.form.values) as ProfileValues);
    return !this.saved && Object.keys(changes(typed, valuesOf(this.base))).length > 0;
  }

  takeNewest() {
    this.form.code = '';
    this.clashes = [];
    this.form.values = valuesOf(this.base);
  }

  private async save(values: ProfileValues) {
    // Rows left empty are gone, so that what the server says of row 2 stands beside row 2.
    this.form.values.links = values.links;
    this.form.values.positions = values.positions;
    this.form.values.publications = values.publications;
    const body = toPatch(changes(values, valuesOf(this.base)));
    try {
      const me = await updateMe({ body, headers: ifMatch(this.base.version) });
      queryClient.setQueryData(getMeQueryKey(), me);
    } catch (failure) {
      if (isProblem(failure, 'precondition-failed')) this.meet(values, await getMe());
      throw failure;
    }
  }

  /** It changed elsewhere: goes on from there with what was typed here. */
  private meet(values: ProfileValues, newest: MemberProfile) {
    const before = valuesOf(this.base);
    const now = valuesOf(newest);
    const met = rebase(values, before, now);
    // Field by field, or one that was closed there meanwhile would be opened again from here.
    const audiences = rebase(values.audiences, before.audiences, now.audiences);
    this.base = newest;
    this.clashes = met.clashes.filter(
      (field) => field !== 'audiences' || audiences.clashes.length > 0,
    );
    this.form.values = { ...met.values, audiences: audiences.values };
  }
}

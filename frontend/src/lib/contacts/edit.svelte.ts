import { getContact, ifMatch, isProblem, updateContact, type ContactView } from '$lib/api';
import { Form, rebase } from '$lib/ui';
import { refreshContacts } from './queries';
import { tidy, toPatch, valuesOf } from './values';
import type { ContactField, ContactValues } from './values';

/**
 * An edit of a contact that somebody else may be editing at the same time: the same member, on a
 * phone and at a desk. What is typed is never lost; where both changed the same field, both are
 * shown and the member decides.
 */
export class ContactEdit {
  readonly form: Form<ContactValues>;
  /** The fields that were changed on both sides, and what they say on the other one. */
  clash: { fields: ContactField[]; newer: ContactValues } | undefined = $state();
  private base: ContactView;

  constructor(contact: ContactView) {
    this.base = contact;
    this.form = new Form(valuesOf(contact));
  }

  submit(onsaved: () => void) {
    return this.form.submit(async (values) => {
      this.clash = undefined;
      await this.save(values);
      await refreshContacts();
      onsaved();
    });
  }

  takeNewer(field: ContactField) {
    if (!this.clash) return;
    Object.assign(this.form.values, { [field]: this.clash.newer[field] });
    const fields = this.clash.fields.filter((other) => other !== field);
    this.clash = fields.length > 0 ? { ...this.clash, fields } : undefined;
    this.form.message = '';
  }

  private async save(values: ContactValues): Promise<void> {
    const path = { id: this.base.id };
    const before = valuesOf(this.base);
    const body = toPatch(before, values);
    if (Object.keys(body).length === 0) return;
    try {
      await updateContact({ path, body, headers: ifMatch(this.base.version) });
    } catch (failure) {
      if (!isProblem(failure, 'precondition-failed')) throw failure;
      this.base = await getContact({ path });
      const newer = valuesOf(this.base);
      const mine = rebase(tidy(values), before, newer);
      this.form.values = mine.values;
      // Nothing of theirs is overwritten: then there is nothing to ask about.
      if (mine.clashes.length === 0) return this.save(mine.values);
      this.clash = { fields: mine.clashes, newer };
      throw failure;
    }
  }
}

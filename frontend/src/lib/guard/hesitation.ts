// When the server is not sure that no patient is told of: one dialog for the whole app, fetched when it is first asked.
import { mount, unmount } from 'svelte';
import { onHesitation, type PatientFinding } from '$lib/api';
import { excerpt, textAt } from './excerpts';

let asking = false;
let dialog: ReturnType<typeof mount> | undefined;

async function ask(response: Response, request: Request): Promise<string | undefined> {
  const problem = await response.json().catch(() => undefined);
  // Of two at once the second is answered as refused, and says so in its form.
  if (problem?.code !== 'maybe-patient-data' || asking) return undefined;
  asking = true;
  try {
    const body: unknown = await request.json().catch(() => undefined);
    const { default: WhyDialog } = await import('./WhyDialog.svelte');
    const excerpts = (problem.findings as PatientFinding[]).map((finding) =>
      excerpt(textAt(body, finding.pointer) ?? '', finding),
    );
    return await new Promise<string | undefined>((onanswer) => {
      dialog = mount(WhyDialog, { target: document.body, props: { excerpts, onanswer } });
    });
  } catch {
    // Without the dialog it is a refusal, which its form tells.
    return undefined;
  } finally {
    if (dialog) void unmount(dialog);
    dialog = undefined;
    asking = false;
  }
}

onHesitation(ask);

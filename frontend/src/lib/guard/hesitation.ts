// When the server is not sure that no patient is told of: one dialog for the whole app, fetched when it is first asked.
import { mount, unmount } from 'svelte';
import { hesitation, type PatientFinding } from '$lib/api';

let dialog: ReturnType<typeof mount> | undefined;

async function ask(response: Response, request: Request): Promise<Request | undefined> {
  const problem = await response.json().catch(() => undefined);
  // Of two at once the second is answered as refused, and says so in its form.
  if (problem?.code !== 'maybe-patient-data' || hesitation.asking) return undefined;
  hesitation.asking = true;
  try {
    const body: unknown = await request
      .clone()
      .json()
      .catch(() => undefined);
    const [{ default: WhyDialog }, { excerpt, textAt }] = await Promise.all([
      import('./WhyDialog.svelte'),
      import('./excerpts'),
    ]);
    const excerpts = (problem.findings as PatientFinding[]).map((finding) =>
      excerpt(textAt(body, finding.pointer) ?? '', finding),
    );
    const reason = await new Promise<string | undefined>((onanswer) => {
      dialog = mount(WhyDialog, { target: document.body, props: { excerpts, onanswer } });
    });
    return reason ? withAnswer(request, reason) : undefined;
  } catch {
    // Without the dialog it is a refusal, which its form tells.
    return undefined;
  } finally {
    if (dialog) void unmount(dialog);
    dialog = undefined;
    hesitation.asking = false;
  }
}

/** Percent-encoded, for a header holds no letters but those of English. */
export function withAnswer(request: Request, reason: string): Request {
  request.headers.set('Patient-Data-Answer', encodeURIComponent(reason));
  return request;
}

hesitation.ask = ask;

/** The editor of one plan (stands in until the editor's own page replaces this file). */
export default function PlanPage({ planId }: { readonly planId: string }) {
  return <main id="main">{planId}</main>;
}

export function PlanListPage() {
  return <main id="main" />;
}

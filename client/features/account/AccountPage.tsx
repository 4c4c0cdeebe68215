export default function AccountPage() {
  return <main id="main" />;
}

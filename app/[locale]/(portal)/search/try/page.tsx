import { SearchTrigger } from '@/components/search/search-trigger'
export default async function Page({ params }: any) {
  const { locale } = await params
  return (
    <>
      <header className="site-header">
        <b>koppla</b>
        <div className="ml-auto flex min-w-0 flex-1 justify-end">
          <SearchTrigger locale={locale} />
        </div>
      </header>
      <main id="main" className="page-width">
        <h1 className="home-title">Try</h1>
        <div style={{ maxWidth: 500 }}>
          <SearchTrigger locale={locale} size="large" />
        </div>
        <a href="#x">link</a>
      </main>
    </>
  )
}

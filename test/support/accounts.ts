export interface DemoAccount {
  organization: string
  role: 'owner' | 'coordinator' | 'committee' | 'mentor' | 'protege'
  name: string
  email: string
  password: string
}

export async function demoAccounts(url: string): Promise<DemoAccount[]> {
  const answer = await fetch(`${url}/demo/accounts.json`)
  if (!answer.ok) throw new Error(`/demo/accounts.json answered ${answer.status}`)
  return (await answer.json()) as DemoAccount[]
}

/** The nth demonstration account of a role in an association. */
export async function demoAccount(
  url: string,
  role: DemoAccount['role'],
  { organization = 'csce', nth = 0 } = {},
): Promise<DemoAccount> {
  const accounts = await demoAccounts(url)
  const account = accounts.filter((each) => each.organization === organization && each.role === role)[nth]
  if (!account) throw new Error(`no demonstration account ${role} number ${nth + 1} in ${organization}`)
  return account
}

/** Signs in with a password and gives the cookie to send. */
export async function signIn(url: string, account: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: account.email, password: account.password }),
  })
  if (!answer.ok) throw new Error(`sign-in of ${account.email} answered ${answer.status}: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}

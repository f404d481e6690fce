// Letters about accounts and employers: each a function of what it tells. Those about jobs stand in job-letters.ts.
import { composeLetter } from '#app/mail/letter.ts'
import type { NewLetter } from '#db/mail/changes.ts'
import { memberRoleLabels, type MemberRole } from '#db/vocabulary/employers.ts'

type Addressed = { to: string; reason: string }
type Named = Addressed & { name: string }
type Linked = { link: string }
type OfEmployer = { employer: string }

const notYou = 'If you did not ask for this, do nothing: without the link nothing happens.'

export function verifyAddress({ link, ...letter }: Named & Linked): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'verify-address',
    subject: 'Verify your address',
    parts: [
      'An account at Place of Service was made with this address. To use it, say that the address is yours. The link works for 24 hours.',
      { does: 'Verify my address', link },
      notYou,
    ],
    because: 'because somebody gave this address when signing up',
  })
}

/** To somebody who has an account and signed up again; whoever filled in the form sees no difference. */
export function alreadyHere({
  signInLink,
  resetLink,
  ...letter
}: Named & { signInLink: string; resetLink: string }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'already-here',
    subject: 'You already have an account',
    parts: [
      'Somebody signed up at Place of Service with this address, but it has an account already. Nothing was changed.',
      { does: 'Sign in', link: signInLink },
      { does: 'Set a new password', link: resetLink },
      'If it was not you, there is nothing to do: nobody was told that the account is here.',
    ],
    because: 'because somebody gave this address when signing up',
  })
}

export function signInLink({ link, ...letter }: Addressed & Linked): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'sign-in-link',
    subject: 'Your link to sign in',
    parts: ['This link signs you in once. It works for 30 minutes.', { does: 'Sign in', link }, notYou],
    because: 'because a link to sign in was asked for with this address',
  })
}

export function resetPassword({ link, ...letter }: Named & Linked): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'reset-password',
    subject: 'Set a new password',
    parts: [
      'This link lets you set a new password once. It works for 30 minutes.',
      { does: 'Set a new password', link },
      `${notYou} Your password stays as it is.`,
    ],
    because: 'because a new password was asked for with this address',
  })
}

export function passwordChanged(letter: Named): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'password-changed',
    subject: 'Your password was changed',
    parts: [
      'The password of your account was changed, and every other session was ended.',
      'If it was not you, open Place of Service now, go to the sign-in page and ask for a new password: the link comes to this address, and using it ends every session again.',
    ],
    because: 'whenever the password of your account changes',
  })
}

export function confirmNewAddress({ link, ...letter }: Named & Linked): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'confirm-new-address',
    subject: 'Confirm your new address',
    parts: [
      'Your account at Place of Service is to move to a new address. It moves when you confirm it. The link works for 24 hours.',
      { does: 'Confirm the new address', link },
      notYou,
    ],
    because: 'because a new address was asked for in your account',
  })
}

/** To the old address. */
export function addressChanged(letter: Named): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'address-changed',
    subject: 'Your address was changed',
    parts: [
      'Your account at Place of Service has moved to another address. You can’t sign in with this one any more, and nothing more is sent here.',
      'If it was not you, write to those who run this board at once.',
    ],
    because: 'because this was the address of your account',
  })
}

export function accountDeleted(letter: Named): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'account-deleted',
    subject: 'Your account was deleted',
    parts: [
      'Your account at Place of Service and what you kept in it are deleted. This is the last letter that you get.',
    ],
    because: 'because this was the address of your account',
  })
}

export function invitation({
  employer,
  role,
  invitedBy,
  link,
  ...letter
}: Addressed & OfEmployer & Linked & { role: MemberRole; invitedBy: string }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'invitation',
    subject: `${employer} invites you to Place of Service`,
    parts: [
      `${invitedBy} invites you to act for ${employer} at Place of Service, as ${named[role]}. The invitation stands for 14 days.`,
      { does: 'See the invitation', link },
      'If you don’t know them, do nothing: you join nothing without the link.',
    ],
    because: `because a member of ${employer} gave this address`,
  })
}

export function memberAdded({
  employer,
  role,
  link,
  ...letter
}: Named & OfEmployer & Linked & { role: MemberRole }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'member-added',
    subject: `You act for ${employer} now`,
    parts: [`You are ${named[role]} of ${employer} at Place of Service.`, { does: 'Open its workspace', link }],
    because: `because you became a member of ${employer}`,
  })
}

export function roleChanged({
  employer,
  role,
  link,
  ...letter
}: Named & OfEmployer & Linked & { role: MemberRole }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'role-changed',
    subject: `${memberRoleLabels[role]} of ${employer}`,
    parts: [
      `You are ${named[role]} of ${employer} at Place of Service from now on.`,
      { does: 'Open its workspace', link },
    ],
    because: `because you are a member of ${employer}`,
  })
}

export function memberRemoved({ employer, ...letter }: Named & OfEmployer): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'member-removed',
    subject: `You no longer act for ${employer}`,
    parts: [`You are no member of ${employer} at Place of Service any more. Your own account stays as it is.`],
    because: `because you were a member of ${employer}`,
  })
}

export function employerSuspended({ employer, note, ...letter }: Named & OfEmployer & { note: string }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'employer-suspended',
    subject: `${employer} is suspended`,
    parts: [
      `${employer} is suspended at Place of Service. Its jobs are not shown, and nothing can be posted for it. We said why:`,
      { said: note },
    ],
    because: `because you are a member of ${employer}`,
  })
}

export function profileHidden({ note, link, ...letter }: Named & Linked & { note: string }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'profile-hidden',
    subject: 'Your freelancer’s page is hidden',
    parts: [
      'We have hidden your freelancer’s page at Place of Service: nobody but you sees it. We said why:',
      { said: note },
      'Mend it, and publish it again.',
      { does: 'Open it', link },
    ],
    because: 'because this page is yours',
  })
}

const named: Record<MemberRole, string> = { owner: 'an owner', recruiter: 'a recruiter', viewer: 'a viewer' }

// Every method, so that a wrong one gets the simulator's answer and not Next's.
export {
  mount as DELETE,
  mount as GET,
  mount as HEAD,
  mount as OPTIONS,
  mount as PATCH,
  mount as POST,
  mount as PUT,
} from '@/lib/mount'

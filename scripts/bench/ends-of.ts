const networks = ['KM', 'QJ', 'DL'];
const addressesANetwork = 300;

/** Two addresses of one local network; orders go round the networks and addresses, so that none runs out of resources. */
export function endsOf(n: number): { addressId: string }[] {
  const network = networks[n % networks.length] ?? 'KM';
  const first = (2 * Math.floor(n / networks.length)) % addressesANetwork;
  return [first + 1, first + 2].map((address) => ({
    addressId: `${network}-${String(address).padStart(4, '0')}`,
  }));
}

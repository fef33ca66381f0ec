/** Names and values of a `dl`, a line each. */
export function Pairs({ of: pairs }: { of: readonly (readonly [name: string, value: string])[] }) {
  return (
    <>
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </>
  );
}

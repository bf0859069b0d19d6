import type { Interface } from '../lib/interface/interface.ts';

type Props = { ui: Interface; moment: number; style?: 'date' | 'dateTime' | 'day' | 'time'; className?: string };

export function Timestamp({ ui, moment, style = 'date', className }: Props) {
  return (
    <time dateTime={ui.iso(moment)} className={className}>
      {ui[style](moment)}
    </time>
  );
}

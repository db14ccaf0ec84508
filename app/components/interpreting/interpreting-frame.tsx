import type { ReactNode } from 'react';
import { SiteFrame } from '~/components/layout/site-frame';
import { Page } from '~/components/ui/layout';

interface InterpretingFrameProps {
  readonly home: string;
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** What stands around the pages of somebody who came by the link for interpreters. */
export function InterpretingFrame({ home, width, children }: InterpretingFrameProps) {
  return (
    <SiteFrame audience="facilitators" home={home}>
      <Page width={width}>{children}</Page>
    </SiteFrame>
  );
}

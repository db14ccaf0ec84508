import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface ButtonLook {
  /** One `primary` on a screen: the next step. */
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'large' | 'wide';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

type ButtonProps = ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>;

export function Button({ tone = 'plain', size, icon, children, type, ...rest }: ButtonProps) {
  return (
    <button className="button" data-tone={tone} data-size={size} type={type ?? 'submit'} {...rest}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

type LinkButtonProps = ButtonLook & Omit<LinkProps, 'children'>;

/** A link that is a step: it looks like a button and stays a link. */
export function LinkButton({ tone = 'plain', size, icon, children, ...rest }: LinkButtonProps) {
  return (
    <Link className="button" data-tone={tone} data-size={size} {...rest}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </Link>
  );
}

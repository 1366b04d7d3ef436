/** Small pictures that travel in the play of a month: a coin, a drop, a crate, a letter, a wedge, a seal, and rings. */
import type { Scene } from 'phaser';
import type { BoardBeat, Tone } from '../presenters/boardPicture.ts';
import type { Pen } from './ink.ts';
import { BRASS, BRASS_LIGHT, INK, PAPER_LIGHT, RED } from './palette.ts';

type Token = BoardBeat['kind'] | `ring-${Tone}`;

function outlined(pen: Pen, fill: string, width: number): void {
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = INK;
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.stroke();
}

const TOKENS: Readonly<Record<BoardBeat['kind'], (pen: Pen, r: number) => void>> = {
  money: (pen, r) => {
    pen.arc(0, 0, r, 0, 7);
    outlined(pen, BRASS_LIGHT, r * 0.2);
    pen.beginPath();
    pen.arc(0, 0, r * 0.6, 0, 7);
    pen.strokeStyle = BRASS;
    pen.stroke();
  },
  energy: (pen, r) => {
    pen.moveTo(0, -r * 1.1);
    pen.bezierCurveTo(r * 0.4, -r * 0.3, r * 0.85, r * 0.1, r * 0.7, r * 0.6);
    pen.bezierCurveTo(r * 0.5, r * 1.15, -r * 0.5, r * 1.15, -r * 0.7, r * 0.6);
    pen.bezierCurveTo(-r * 0.85, r * 0.1, -r * 0.4, -r * 0.3, 0, -r * 1.1);
    outlined(pen, '#34495a', r * 0.2);
  },
  goods: (pen, r) => {
    pen.rect(-r * 0.85, -r * 0.85, r * 1.7, r * 1.7);
    outlined(pen, '#b79d68', r * 0.2);
    pen.beginPath();
    pen.moveTo(-r * 0.85, -r * 0.85);
    pen.lineTo(r * 0.85, r * 0.85);
    pen.stroke();
  },
  word: (pen, r) => {
    pen.rect(-r, -r * 0.7, r * 2, r * 1.4);
    outlined(pen, PAPER_LIGHT, r * 0.2);
    pen.beginPath();
    pen.moveTo(-r, -r * 0.7);
    pen.lineTo(0, r * 0.15);
    pen.lineTo(r, -r * 0.7);
    pen.stroke();
  },
  force: (pen, r) => {
    pen.moveTo(0, -r);
    pen.lineTo(r * 0.95, r * 0.75);
    pen.lineTo(-r * 0.95, r * 0.75);
    pen.closePath();
    outlined(pen, RED, r * 0.2);
  },
  seal: (pen, r) => {
    for (let i = 0; i < 24; i += 1) {
      const reach = r * (i % 2 === 0 ? 1.05 : 0.9);
      pen.lineTo(Math.cos((i * Math.PI) / 12) * reach, Math.sin((i * Math.PI) / 12) * reach);
    }
    pen.closePath();
    outlined(pen, RED, r * 0.16);
    pen.beginPath();
    pen.arc(0, 0, r * 0.5, 0, 7);
    pen.strokeStyle = '#f0a893';
    pen.stroke();
  },
};

/** Good is a closed double ring, neutral a thin one, bad a broken one, grave a toothed one. */
function ring(pen: Pen, tone: Tone, r: number): void {
  pen.strokeStyle = tone === 'good' ? BRASS : tone === 'neutral' ? INK : RED;
  pen.lineWidth = r * (tone === 'neutral' ? 0.06 : 0.11);
  if (tone === 'bad' || tone === 'grave') pen.setLineDash([r * 0.3, r * 0.16]);
  pen.arc(0, 0, r * 0.85, 0, Math.PI * 2);
  pen.stroke();
  if (tone === 'neutral' || tone === 'bad') return;
  pen.beginPath();
  pen.setLineDash([]);
  if (tone === 'good') pen.arc(0, 0, r * 0.64, 0, Math.PI * 2);
  for (let i = 0; tone === 'grave' && i < 16; i += 1) {
    const angle = (i * Math.PI) / 8;
    pen.moveTo(Math.cos(angle) * r * 0.62, Math.sin(angle) * r * 0.62);
    pen.lineTo(Math.cos(angle) * r * 0.74, Math.sin(angle) * r * 0.74);
  }
  pen.lineWidth = r * 0.06;
  pen.stroke();
}

/** The texture of a token, `size` device pixels wide; drawn once per size. */
export function tokenTexture(scene: Scene, token: Token, size: number): string {
  const edge = Math.ceil(size);
  const key = `token-${token}-${edge}`;
  if (scene.textures.exists(key)) return key;
  const texture = scene.textures.createCanvas(key, edge, edge);
  if (!texture) return '__DEFAULT';
  const pen = texture.getContext();
  pen.translate(edge / 2, edge / 2);
  pen.beginPath();
  if (token.startsWith('ring-')) ring(pen, token.slice(5) as Tone, edge / 2);
  else TOKENS[token as BoardBeat['kind']](pen, edge * 0.42);
  texture.refresh();
  return key;
}

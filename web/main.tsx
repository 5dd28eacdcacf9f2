import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { loadSettings } from './auth/settings';
import './styles/base.css';
import { beginTexts } from './texts/begin-texts';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the workbench');

await beginTexts();
const settings = await loadSettings();
createRoot(place).render(
  <StrictMode>
    <App settings={settings} />
  </StrictMode>,
);

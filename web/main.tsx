import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { loadSettings } from './auth/settings';
import { ReloadPage } from './parts/reload-page';
import './styles/base.css';
import { beginTexts } from './texts/begin-texts';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the workbench');

// Most people come to their tasks first: that page is on its way while it is found out who they are.
if (['/', '/tasks'].includes(location.pathname)) void import('./pages/tasks/tasks-page');

const [settings] = await Promise.all([loadSettings().catch(() => null), beginTexts()]);
createRoot(place).render(
  <StrictMode>{settings === null ? <ReloadPage /> : <App settings={settings} />}</StrictMode>,
);

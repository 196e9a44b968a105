import { identifier } from '../../identifier.ts';

export const dicomUid = identifier({
  id: 'dicom-uid',
  kind: 'record_id',
  summary: 'The identifier of an imaging study (DICOM UID): leads to the file.',
  source: 'DICOM PS3.5',
  // Under 1.2.840.10008 the standard names kinds of objects and transfers, never a study.
  shape: /(?<![\d.])(?!1\.2\.840\.10008\.)(?=[\d.]{0,60}\d{3})[0-2](?:\.(?:0|[1-9]\d{0,20})){6,20}(?![\d.])/gu,
  digits: 10,
  labels: ['record_id'],
  examples: {
    flags: ['étude ⟦1.2.826.0.1.3680043.2.999.1⟧', 'Study UID ⟦1.2.840.113619.2.55.3.999⟧', '⟦2.16.756.5.30.1.999.1.7⟧ dans le PACS'],
    passes: ['1.2.840.10008.5.1.4.1.1.4 = MR Image Storage', '1.2.3', 'version 1.2.840.1', 'v 2.0.1.3', 'Glasgow 1.5.1.4.1.4.1.3.1.2'],
  },
});

// `npm pack` and `npm publish` at the root would make another package than `npm run package`: with 60 dependencies.
console.error(
  'Hier wird nicht gepackt: „npm run package“ schreibt dist/release/drucksache-VERSION.tgz; diese Datei ist das Paket.\n' +
    'Nothing is packed here: "npm run package" writes dist/release/drucksache-VERSION.tgz; that file is the package.',
);
process.exitCode = 1;

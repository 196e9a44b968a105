/** A speech bubble with a blank where a name was. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M6 4h20a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H15l-7 6v-6H6a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z" fill="#0d665d"/><path d="M8 11h16M8 17h5" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/><rect x="15" y="15.4" width="9" height="3.2" rx="1.6" fill="#fff" opacity=".45"/></svg>';

/** The device's own way of sharing, or else the address copied: `<share-story copied="…"><button/><span role="status"/></share-story>`. */
export class ShareStory extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    // Browsers offer neither to pages that came over plain http.
    this.hidden = !(navigator.share || navigator.clipboard);
    if (!button || !status) return;
    button.onclick = async () => {
      const url = location.origin + location.pathname;
      status.textContent = '';
      if (navigator.share) {
        // The reader may close the sheet, which browsers report as an error.
        navigator.share({ title: document.querySelector('h1')?.textContent ?? '', url }).catch(() => {});
        return;
      }
      status.textContent = await navigator.clipboard.writeText(url).then(
        () => this.getAttribute('copied'),
        () => url,
      );
    };
  }
}

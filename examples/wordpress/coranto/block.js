// The block in the editor: the address of the export and a few choices. What visitors get is written by
// coranto.php, so nothing is saved but the attributes.
(({ blocks, blockEditor, components, element }) => {
  const h = element.createElement;
  blocks.registerBlockType("coranto/digest", {
    edit({ attributes, setAttributes }) {
      const field = (name, label, help) =>
        h(components.TextControl, {
          key: name,
          label,
          help,
          value: attributes[name],
          onChange: (value) => setAttributes({ [name]: value }),
        });
      return h(
        "div",
        blockEditor.useBlockProps(),
        h(
          components.Placeholder,
          { icon: "media-document", label: "Coranto digest" },
          h(
            "div",
            { style: { width: "100%" } },
            field("src", "Address of the export", "A file of this site, for example /wp-content/uploads/posts.json"),
            field("lang", "Language", "Empty: the language most posts are in"),
            field("sections", "Sections", "Empty: as many as there are topics"),
          ),
        ),
      );
    },
    save: () => null,
  });
})(window.wp);

using Libvirt.Documents.Filters;

namespace Libvirt.Documents;

public sealed partial class FilterDocument
{
    private void ReadChain(XmlPullReader reader, int index) => Chain = reader.AttributeString(index);

    private void WriteChain(XmlBuffer buffer) => buffer.Attribute("chain", Chain);

    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (reader.IndexOfAttribute("priority") >= 0)
            FilterChain.CheckPriority(Priority);
        if (reader.IndexOfAttribute("chain") < 0)
            return;
        FilterChain.CheckName(Chain);
        if (reader.IndexOfAttribute("priority") < 0)
            Priority = FilterChain.DefaultPriority(Chain);
    }

    partial void OnParsed(ParseOptions options) => Uuid ??= Libvirt.Uuid.NewRandom();
}

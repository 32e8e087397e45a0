using Libvirt.Documents.Filters;

namespace Libvirt.Documents;

public sealed partial class FilterDocument
{
    private void ReadChain(XmlPullReader reader, int index) => Chain = reader.AttributeString(index);

    private void WriteChain(XmlBuffer buffer) => buffer.Attribute("chain", Chain);

    partial void OnAttributesRead(XmlPullReader reader)
    {
        bool ranked = reader.IndexOfAttribute("priority") >= 0;
        if ((ranked ? FilterChain.ProblemOfPriority(Priority) : null) is { } wrongPriority)
            throw reader.Error(ErrorNumber.InvalidArg, wrongPriority);
        if (FilterChain.ProblemOfName(Chain) is { } wrongName)
            throw reader.Error(ErrorNumber.InvalidArg, wrongName);
        if (!ranked)
            Priority = FilterChain.DefaultPriority(Chain);
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (Entries.Exists(e => e is FilterReference { Filter.Length: 0 }))
            throw reader.MissingAttribute("filter");
    }

    partial void OnParsed(ParseOptions options) => Uuid ??= Libvirt.Uuid.NewRandom();
}

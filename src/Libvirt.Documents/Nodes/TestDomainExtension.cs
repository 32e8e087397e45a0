using System.Diagnostics.CodeAnalysis;

namespace Libvirt.Documents.Nodes;

/// <summary>The test driver's elements in a domain of a node file. The data is a <see cref="TestDomainData"/>; it is never written.</summary>
public sealed class TestDomainExtension : DocumentExtension
{
    private const int Running = 1, Shutoff = 5, Last = 8;

    /// <summary>The only instance.</summary>
    public static TestDomainExtension Instance { get; } = new();

    /// <inheritdoc/>
    public override string Prefix => "test";

    /// <inheritdoc/>
    public override string Uri => "http://libvirt.org/schemas/domain/test/1.0";

    /// <summary>What a document tells, after cross-checks; never null.</summary>
    /// <exception cref="LibvirtException">what it tells does not fit together</exception>
    public static TestDomainData Of(DocumentExtensions extensions)
    {
        var data = (TestDomainData?)extensions[Instance] ?? new TestDomainData();
        if (data.Transient && data.RunState == Shutoff)
            throw LibvirtException.Xml(ErrorDomain.Test, "transient domain cannot have runstate 'shutoff'");
        if (data.HasManagedSave && data.RunState != Shutoff)
            throw LibvirtException.Xml(ErrorDomain.Test, "domain with managedsave data can only have runstate 'shutoff'");
        data.RunState ??= Running;
        return data;
    }

    /// <inheritdoc/>
    public override void Read(XmlPullReader reader, ReadOnlySpan<char> localName, [NotNull] ref object? data)
    {
        var domain = (TestDomainData)(data ??= new TestDomainData());
        switch (localName)
        {
            case "domainsnapshot":
                domain.Snapshots.Add(NodeObject.ReadXml(reader, $"xmlns:{reader.Name[..reader.Name.IndexOf(':')]}=\"{Uri}\""));
                return;
            case "transient":
                domain.Transient = true;
                break;
            case "hasmanagedsave":
                domain.HasManagedSave = true;
                break;
            case "runstate" when domain.RunState is null:
                var text = reader.ReadTextSpan();
                if (!XmlScalar.TryUInt32(text, false, out uint state))
                    throw LibvirtException.Xml(ErrorDomain.Test, "invalid runstate");
                if (state >= Last)
                    throw LibvirtException.Xml(ErrorDomain.Test, $"runstate '{state}' out of range'");
                domain.RunState = (int)state;
                return;
        }
        reader.Skip();
    }

    /// <inheritdoc/>
    public override bool HasContent(object data) => false;

    /// <inheritdoc/>
    public override void Write(XmlBuffer buffer, object data)
    {
    }
}

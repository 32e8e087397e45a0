using Libvirt.Documents;
using Libvirt.Documents.Domains;
using Libvirt.Documents.HostCapabilities;

namespace Libvirt.Cpu;

/// <summary>A <c>cpu</c> element that stands alone, as the calls about processors get and give it.</summary>
public static class CpuDocument
{
    /// <summary>Reads one.</summary>
    /// <exception cref="LibvirtException">what is wrong with it</exception>
    public static DomainCpu Parse(string xml, CpuDocumentKind kind)
    {
        var reader = new XmlPullReader(xml, ErrorDomain.Cpu, ParseOptions.Default);
        reader.ReadRoot();
        DomainCpu cpu;
        try
        {
            cpu = Read(reader, xml, kind);
        }
        catch (LibvirtException e) when (e.Code != ErrorNumber.XmlDetail)
        {
            reader.VerifyRest();
            throw;
        }
        reader.ReadEnd();
        return cpu;
    }

    /// <summary>Writes it as the root of a document.</summary>
    public static string Format(DomainCpu cpu)
    {
        using var buffer = new XmlBuffer();
        cpu.WriteXml(buffer, "cpu");
        return buffer.ToString();
    }

    /// <summary>A host's processor in the form that the operations take.</summary>
    public static DomainCpu FromHost(CapabilityCpu host) => new()
    {
        Architecture = host.Architecture,
        Model = host.Model is null ? null : new() { Name = host.Model },
        Vendor = host.Vendor,
        Features = host.Features.ConvertAll(f => new CpuFeature { Name = f.Name }),
    };

    private static DomainCpu Read(XmlPullReader reader, string xml, CpuDocumentKind kind)
    {
        if (reader.Name is not "cpu")
            throw reader.XmlError("XML does not contain expected 'cpu' element");
        bool host = kind is CpuDocumentKind.Host;
        if (kind is not CpuDocumentKind.Guest)
        {
            var (architecture, hasModel) = Scan(xml);
            host |= architecture is not null;
            if (host)
                CheckHost(reader, kind, architecture, hasModel);
        }
        var cpu = DomainCpu.ParseXml(reader);
        if (host)
            MakeHost(cpu);
        else
            cpu.Architecture = null;
        return cpu;
    }

    /// <summary>What decides whose processor it is stands behind what depends on it.</summary>
    private static (string? Architecture, bool HasModel) Scan(string xml)
    {
        var reader = new XmlPullReader(xml, ErrorDomain.Cpu, ParseOptions.Default);
        reader.ReadRoot();
        string? architecture = null;
        bool hasModel = false;
        while (reader.ReadChild())
            if (reader.Name is "arch" && architecture is null)
                architecture = reader.ReadText();
            else if (reader.Name is "model")
                hasModel |= reader.ReadTextSpan().Length > 0;
            else
                reader.Skip();
        return (architecture, hasModel);
    }

    private static void CheckHost(XmlPullReader reader, CpuDocumentKind kind, string? architecture, bool hasModel)
    {
        if (reader.GetAttribute("mode") is not null)
            throw kind is CpuDocumentKind.Host
                ? reader.Unsupported("Attribute mode is only allowed for guest CPU")
                : reader.XmlError("'arch' element element cannot be used inside 'cpu' element with 'mode' attribute'");
        if (architecture is null)
            throw reader.XmlError("Missing CPU architecture");
        if (!CpuArchitectures.Exists(architecture))
            throw reader.Unsupported($"Unknown architecture {architecture}");
        if (!hasModel)
            throw reader.XmlError("Missing CPU model name");
    }

    private static void MakeHost(DomainCpu cpu)
    {
        (cpu.Mode, cpu.Match, cpu.Check, cpu.Migratable, cpu.DeprecatedFeatures) = (null, null, null, null, null);
        (cpu.Model!.Fallback, cpu.Model.VendorId) = (null, null);
        foreach (var feature in cpu.Features)
            feature.Policy = null;
    }
}

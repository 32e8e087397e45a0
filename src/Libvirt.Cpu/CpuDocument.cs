using Libvirt.Documents;
using Libvirt.Documents.Domains;

namespace Libvirt.Cpu;

/// <summary>A <c>cpu</c> element that stands alone, as the calls about processors get and give it.</summary>
public static class CpuDocument
{
    /// <summary>Reads one.</summary>
    /// <exception cref="LibvirtException">what is wrong with it</exception>
    public static DomainCpu Parse(string xml, CpuDocumentKind kind)
    {
        var root = new XmlPullReader(xml, ErrorDomain.Cpu, ParseOptions.Default);
        root.ReadRoot();
        if (root.Name is not "cpu")
            throw root.XmlError("XML does not contain expected 'cpu' element");
        bool hasMode = root.GetAttribute("mode") is not null;
        bool host = kind is CpuDocumentKind.Host || (kind is CpuDocumentKind.Either && HasArchitecture(xml));
        if (host && hasMode)
            throw kind is CpuDocumentKind.Host
                ? root.Unsupported("Attribute mode is only allowed for guest CPU")
                : root.XmlError("'arch' element cannot be used inside 'cpu' element with 'mode' attribute'");
        var cpu = DomainCpu.ParseXml(root);
        if (host)
            MakeHost(cpu, root);
        else
            cpu.Architecture = null;
        return cpu;
    }

    /// <summary>Writes it as the root of a document.</summary>
    public static string Format(DomainCpu cpu)
    {
        using var buffer = new XmlBuffer();
        cpu.WriteXml(buffer, "cpu");
        return buffer.ToString();
    }

    private static bool HasArchitecture(string xml)
    {
        var reader = new XmlPullReader(xml, ErrorDomain.Cpu, ParseOptions.Default);
        reader.ReadRoot();
        while (reader.ReadChild())
        {
            if (reader.Name is "arch")
                return true;
            reader.Skip();
        }
        return false;
    }

    private static void MakeHost(DomainCpu cpu, XmlPullReader reader)
    {
        if (cpu.Architecture is not { } architecture)
            throw reader.XmlError("Missing CPU architecture");
        if (!CpuArchitectures.Exists(architecture))
            throw reader.Unsupported($"Unknown architecture {architecture}");
        if (cpu.Model?.Name is null)
            throw reader.XmlError("Missing CPU model name");
        (cpu.Mode, cpu.Match, cpu.Check, cpu.Migratable, cpu.DeprecatedFeatures) = (null, null, null, null, null);
        (cpu.Model.Fallback, cpu.Model.VendorId) = (null, null);
        foreach (var feature in cpu.Features)
            feature.Policy = null;
    }
}

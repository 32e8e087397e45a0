using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>A host's processor, as virConnectBaselineCPU is given it.</summary>
/// <param name="Architecture">Its architecture.</param>
/// <param name="Model">Its model.</param>
/// <param name="Vendor">Its maker, when told.</param>
/// <param name="Features">Names of features that it has beyond the model's.</param>
internal sealed record HostCpu(string Architecture, string Model, string? Vendor, List<string> Features)
{
    /// <summary>Reads a <c>cpu</c> element.</summary>
    /// <exception cref="LibvirtException">what is wrong with it</exception>
    public static HostCpu Parse(string xml)
    {
        var reader = new XmlPullReader(XmlFragment.Parse(xml, ErrorDomain.Cpu).ToString(), ErrorDomain.Cpu, ParseOptions.Default);
        reader.ReadRoot();
        if (reader.Name is not "cpu")
            throw LibvirtException.Xml(ErrorDomain.Cpu, "XML does not contain expected 'cpu' element");
        if (reader.GetAttribute("mode") is not null)
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Cpu, "Attribute mode is only allowed for guest CPU");
        string? architecture = null, model = null, vendor = null;
        var features = new List<string>();
        while (reader.ReadChild())
            switch (reader.Name)
            {
                case "arch":
                    architecture = reader.ReadText();
                    break;
                case "model":
                    model = reader.ReadText();
                    break;
                case "vendor":
                    vendor = reader.ReadText();
                    break;
                case "feature":
                    features.Add(reader.GetAttribute("name") ?? throw LibvirtException.Xml(ErrorDomain.Cpu, "Missing CPU feature name"));
                    reader.Skip();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        if (architecture is null)
            throw LibvirtException.Xml(ErrorDomain.Cpu, "Missing CPU architecture");
        if (!TestArchitectures.Exists(architecture))
            throw LibvirtException.ConfigUnsupported(ErrorDomain.Cpu, $"Unknown architecture {architecture}");
        if (string.IsNullOrEmpty(model))
            throw LibvirtException.Xml(ErrorDomain.Cpu, "Missing CPU model name");
        return new(architecture, model, vendor, features);
    }
}

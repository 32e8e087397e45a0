namespace Libvirt.Documents.Domains;

public sealed partial class HypervFeatures
{
    partial void OnAttributesRead(XmlPullReader reader) => Mode ??= HypervMode.Custom;
}

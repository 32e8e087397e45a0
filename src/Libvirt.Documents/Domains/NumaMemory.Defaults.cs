namespace Libvirt.Documents.Domains;

public sealed partial class NumaMemory
{
    partial void OnAttributesRead(XmlPullReader reader) => Mode ??= NumaMode.Strict;
}

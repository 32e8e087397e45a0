namespace Libvirt.Documents.Domains;

public sealed partial class TpmPcrBanks
{
    partial void OnUnknownElement(XmlPullReader reader) => throw reader.Unsupported($"Unsupported PCR banks '{reader.Name}'");
}

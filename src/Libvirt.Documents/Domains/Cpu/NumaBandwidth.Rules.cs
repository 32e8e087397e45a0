namespace Libvirt.Documents.Domains;

public sealed partial class NumaBandwidth
{
    partial void OnRead(XmlPullReader reader)
    {
        Value = (Value * XmlScalar.Unit(Unit ?? "KiB") + 1023) / 1024;
        Unit = "KiB";
    }
}

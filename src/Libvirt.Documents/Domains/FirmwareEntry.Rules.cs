namespace Libvirt.Documents.Domains;

public sealed partial class FirmwareEntry
{
    private bool HasValue => !string.IsNullOrEmpty(Value);
}

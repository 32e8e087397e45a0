namespace Libvirt.Documents.Domains;

public sealed partial class FirmwareEntry
{
    private bool HasValue => File is null && !string.IsNullOrEmpty(Value);
}

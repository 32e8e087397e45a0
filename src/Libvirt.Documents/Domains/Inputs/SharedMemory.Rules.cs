namespace Libvirt.Documents.Domains;

public sealed partial class SharedMemory
{
    private string? _role; // as written: it counts only for some models

    partial void OnRead(XmlPullReader reader)
    {
        Model ??= SharedMemoryModel.Ivshmem;
        if (Model == SharedMemoryModel.Ivshmem || _role is null)
            return;
        if (!SharedMemoryRoleNames.TryParse(_role, out var role))
            throw reader.Error(ErrorDomain.Xml, ErrorNumber.XmlError, $"Invalid value for attribute 'role' in element 'shmem': '{_role}'.");
        Role = role;
    }

    private void ReadRole(XmlPullReader reader, int index) => _role = reader.AttributeString(index);

    private void WriteRole(XmlBuffer buffer)
    {
        if (Role is { } role)
            buffer.Attribute("role", SharedMemoryRoleNames.Text(role));
    }

    private void ReadSize(XmlPullReader reader) => Size = reader.ReadScaled(1, 1 << 20, "size[1]");

    private void WriteSize(XmlBuffer buffer)
    {
        if (Size is not { } bytes)
            return;
        buffer.Start("size");
        buffer.Attribute("unit", "M");
        buffer.Text(bytes >> 20);
        buffer.End("size");
    }
}

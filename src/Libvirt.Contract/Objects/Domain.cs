namespace Libvirt;

/// <summary>A guest, as a connection knows it: virDomainPtr.</summary>
/// <param name="connection">The connection through which it was found.</param>
/// <param name="name">Its name at that moment.</param>
/// <param name="uuid">Its identity.</param>
/// <param name="id">Its number while it runs; -1 when it does not.</param>
public sealed class Domain(Connection connection, string name, Uuid uuid, int id) : ConnectionObject(connection)
{
    /// <summary>The name; <see cref="Rename"/> changes it after a successful virDomainRename.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The identity.</summary>
    public Uuid Uuid { get; } = uuid;

    /// <summary>The number while running, else -1. Start and destroy through this object update it, as in native libvirt.</summary>
    public int Id { get; set; } = id;

    /// <summary>Follows a rename that this object has caused.</summary>
    public void Rename(string name) => Name = name;
}

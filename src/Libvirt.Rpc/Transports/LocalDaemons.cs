namespace Libvirt.Rpc.Transports;

/// <summary>What a client sees of the daemons of its own host.</summary>
public class LocalDaemons
{
    /// <summary>What is really there.</summary>
    public static LocalDaemons Host { get; } = new();

    /// <summary>The effective user is root.</summary>
    public virtual bool IsRoot => UserFolders.IsRoot;

    /// <summary>Sockets of system daemons.</summary>
    public virtual string SystemFolder => "/var/run/libvirt";

    /// <summary>Sockets of the user's own daemons.</summary>
    public virtual string SessionFolder => UserFolders.Runtime;

    /// <summary>True when there is a file of that name.</summary>
    public virtual bool Exists(string path) => File.Exists(path);
}

namespace Libvirt.Rpc.Server;

/// <summary>Decides what an identified client may do.</summary>
public interface IAccessDriver
{
    /// <summary>Asks; may wait for a service.</summary>
    /// <param name="who">The client.</param>
    /// <param name="what">"domain", "connect" ...</param>
    /// <param name="permission">"getattr", "write" ...</param>
    /// <param name="details">Names and identities of the object: "domain_name", "domain_uuid", "connect_driver" ...</param>
    /// <returns>true when it is allowed</returns>
    /// <exception cref="LibvirtException">the question could not be asked</exception>
    bool IsAllowed(Identity who, string what, string permission, IReadOnlyList<KeyValuePair<string, string>> details);
}

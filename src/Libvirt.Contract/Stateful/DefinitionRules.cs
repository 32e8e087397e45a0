namespace Libvirt;

/// <summary>Which object a definition is about: names and UUIDs are unique, and belong together.</summary>
/// <param name="Domain">The domain of the errors.</param>
/// <param name="Kind">"domain", "network", "pool": stands in the messages.</param>
public sealed record DefinitionRules(ErrorDomain Domain, string Kind)
{
    /// <summary>Finds the object that a definition redefines; null when it makes a new one.</summary>
    /// <param name="table">All objects.</param>
    /// <param name="name">Name in the definition.</param>
    /// <param name="uuid">UUID in the definition.</param>
    /// <param name="mustBeInactive">The definition is to be started.</param>
    /// <exception cref="LibvirtException">
    /// VIR_ERR_OPERATION_FAILED: name or UUID belongs to another object; VIR_ERR_OPERATION_INVALID: it is to be inactive and is not
    /// </exception>
    public T? Find<T>(ObjectTable<T> table, string name, Uuid uuid, bool mustBeInactive) where T : class, INamedObject, IActivatable
    {
        if (table.TryFind(uuid, out var found))
        {
            if (found.Name != name)
                throw LibvirtException.OperationFailed(Domain, $"{Kind} '{found.Name}' is already defined with uuid {uuid}");
            if (mustBeInactive && found.IsActive)
                throw LibvirtException.OperationInvalid(Domain, $"{Kind} is already active as '{found.Name}'");
            return found;
        }
        if (table.TryFind(name, out found))
            throw LibvirtException.OperationFailed(Domain, $"{Kind} '{name}' already exists with uuid {found.Uuid}");
        return null;
    }
}

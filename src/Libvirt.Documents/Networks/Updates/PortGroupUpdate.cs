namespace Libvirt.Documents.Networks;

/// <summary>VIR_NETWORK_SECTION_PORTGROUP.</summary>
internal static class PortGroupUpdate
{
    public static void Run(NetworkUpdate update)
    {
        update.Expect("portgroup");
        var group = NetworkPortGroup.ParseXml(update.Reader);
        if (string.IsNullOrEmpty(group.Name))
            throw NetworkUpdate.Xml("Missing required name attribute in portgroup");
        var network = update.Network.Name;
        var groups = update.Network.PortGroups;
        int at = groups.FindIndex(g => g.Name == group.Name);
        if (at < 0 && update.Command is NetworkUpdateCommand.Modify or NetworkUpdateCommand.Delete)
            throw NetworkUpdate.Invalid($"couldn't find a portgroup entry in network '{network}' matching <portgroup name='{group.Name}'>");
        if (at >= 0 && update.Adds)
            throw NetworkUpdate.Invalid($"there is an existing portgroup entry in network '{network}' that matches \"<portgroup name='{group.Name}'>\"");
        if (group.Default == true && (update.Adds || update.Command == NetworkUpdateCommand.Modify)
            && groups.Exists(g => g.Default == true && g.Name != group.Name))
            throw NetworkUpdate.Invalid($"a different portgroup entry in network '{network}' is already set as the default. Only one default is allowed.");
        if (update.Adds)
            update.Add(groups, group);
        else if (update.Command == NetworkUpdateCommand.Modify)
            groups[at] = group;
        else if (update.Command == NetworkUpdateCommand.Delete)
            groups.RemoveAt(at);
        else
            throw update.UnknownCommand();
    }
}

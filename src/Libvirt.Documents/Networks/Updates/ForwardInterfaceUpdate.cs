namespace Libvirt.Documents.Networks;

/// <summary>VIR_NETWORK_SECTION_FORWARD_INTERFACE.</summary>
internal static class ForwardInterfaceUpdate
{
    public static void Run(NetworkUpdate update)
    {
        update.Expect("interface");
        var device = update.Reader.GetAttribute("dev") ?? throw NetworkUpdate.Xml("missing dev attribute in <interface> element");
        var network = update.Network.Name;
        if (update.Command == NetworkUpdateCommand.Modify)
            throw NetworkUpdate.Unsupported("forward interface entries cannot be modified, only added or deleted");
        var forward = update.Network.Forward ?? new(); // an isolated network has none, and shows none
        int at = forward.Interfaces.FindIndex(i => i.Dev == device);
        if (update.Adds)
        {
            if (at >= 0)
                throw NetworkUpdate.Invalid($"there is an existing interface entry in network '{network}' that matches \"<interface dev='{device}'>\"");
            update.Add(forward.Interfaces, new() { Dev = device });
        }
        else if (update.Command == NetworkUpdateCommand.Delete)
        {
            if (at < 0)
                throw NetworkUpdate.Invalid($"couldn't find an interface entry in network '{network}' matching <interface dev='{device}'>");
            forward.Interfaces.RemoveAt(at);
        }
        else
            throw update.UnknownCommand();
        if (forward.PhysicalFunctions.Count == 0 && forward.Addresses.Count == 0)
            forward.Dev = forward.OutgoingDevice;
    }
}

using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about network cards.</summary>
public static class NetworkCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Makes the host's side of a network card.</summary>
        public void AddNetwork(JsonObject properties, Deadline deadline = default, IReadOnlyList<int>? descriptors = null) => monitor.Execute("netdev_add", properties, deadline, descriptors);

        /// <summary>Removes the host's side of a network card.</summary>
        public void DeleteNetwork(string id, Deadline deadline = default) => monitor.Execute("netdev_del", new JsonObject().Add("id", id), deadline);

        /// <summary>Plugs the cable in or pulls it.</summary>
        public void SetLink(string name, bool up, Deadline deadline = default) => monitor.Execute("set_link", new JsonObject().Add("name", name).Add("up", up), deadline);

        /// <summary>What a card receives, as QEMU tells it.</summary>
        public JsonArray QueryReceiveFilter(string name, Deadline deadline = default) => monitor.Ask("query-rx-filter", new JsonObject().Add("name", name), deadline).Array;

        /// <summary>Has network cards announce themselves to the switches.</summary>
        /// <param name="initial">Milliseconds before the second announcement.</param>
        /// <param name="maximum">Milliseconds between announcements at most.</param>
        /// <param name="rounds">How many.</param>
        /// <param name="step">Milliseconds by which the time between them grows.</param>
        /// <param name="card">A back end; null for all.</param>
        /// <param name="deadline">For the answer.</param>
        public void Announce(uint initial, uint maximum, uint rounds, uint step, string? card, Deadline deadline = default)
        {
            var arguments = new JsonObject().Add("initial", (long)initial).Add("max", (long)maximum).Add("rounds", (long)rounds).Add("step", (long)step);
            if (card is not null)
                arguments.Add("interfaces", new JsonArray(new JsonString(card)));
            monitor.Execute("announce-self", arguments, deadline);
        }
    }
}

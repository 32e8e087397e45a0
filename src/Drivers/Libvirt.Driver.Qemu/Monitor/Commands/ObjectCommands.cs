using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about devices and other objects.</summary>
public static class ObjectCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Plugs a device.</summary>
        /// <param name="properties">"driver", "id" and the properties of the device.</param>
        /// <param name="deadline">For the answer.</param>
        /// <param name="descriptors">Descriptors that go with it.</param>
        public void AddDevice(JsonObject properties, Deadline deadline = default, IReadOnlyList<int>? descriptors = null) => monitor.Execute("device_add", properties, deadline, descriptors);

        /// <summary>Asks the guest to give a device up; DEVICE_DELETED tells that it has.</summary>
        /// <returns>QEMU's answer: its class is <c>DeviceNotFound</c> when the device has gone already</returns>
        public QmpReply DeleteDevice(string id, Deadline deadline = default) => monitor.Ask("device_del", new JsonObject().Add("id", id), deadline);

        /// <summary>Makes an object.</summary>
        /// <param name="properties">"qom-type", "id" and its properties.</param>
        /// <param name="deadline">For the answer.</param>
        public void AddObject(JsonObject properties, Deadline deadline = default) => monitor.Execute("object-add", properties, deadline);

        /// <summary>Removes an object.</summary>
        /// <returns>QEMU's answer, which may be that there is none</returns>
        public QmpReply DeleteObject(string id, Deadline deadline = default) => monitor.Ask("object-del", new JsonObject().Add("id", id), deadline);

        /// <summary>The value of a property.</summary>
        public JsonValue GetProperty(string path, string property, Deadline deadline = default)
            => monitor.Execute("qom-get", new JsonObject().Add("path", path).Add("property", property), deadline);

        /// <summary>Sets a property.</summary>
        public void SetProperty(string path, string property, JsonValue value, Deadline deadline = default)
            => monitor.Execute("qom-set", new JsonObject().Add("path", path).Add("property", property).Add("value", value), deadline);

        /// <summary>Names and types of what an object has.</summary>
        public List<(string Name, string Type)> ListProperties(string path, Deadline deadline = default)
        {
            var reply = monitor.Ask("qom-list", new JsonObject().Add("path", path), deadline);
            var result = new List<(string, string)>();
            foreach (var item in reply.Array.Items)
                if (item is JsonObject property)
                    result.Add((property.GetString("name") ?? throw reply.Malformed("'name' data"), property.GetString("type") ?? ""));
            return result;
        }

        /// <summary>Aliases of the devices that have some.</summary>
        public List<string> DeviceAliases(Deadline deadline = default)
        {
            var aliases = new List<string>();
            foreach (var (name, type) in monitor.ListProperties("/machine/peripheral", deadline))
                if (type.StartsWith("child<", StringComparison.Ordinal))
                    aliases.Add(name);
            return aliases;
        }
    }
}

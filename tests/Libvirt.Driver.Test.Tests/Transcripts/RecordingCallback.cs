namespace Libvirt.Driver.Test.Tests;

/// <summary>Writes events down as record-calls.py does.</summary>
internal sealed class RecordingCallback(string family, List<string> lines) : EventCallback
{
    public override void Invoke(Connection connection, ObjectEvent what)
        => lines.Add($"  event {family} {what.Id} {TranscriptValue.Show(what.Subject(connection))}" + what.Payload switch
        {
            NetworkEventLifecycle e => $" {e.Event} {e.Detail}",
            StoragePoolEventLifecycle e => $" {e.Event} {e.Detail}",
            NodeDeviceEventLifecycle e => $" {e.Event} {e.Detail}",
            NetworkEventMetadataChange e => $" {e.Type} {e.Nsuri ?? "null"}",
            _ => "",
        });

    public override void Free()
    {
    }

    public override bool IsSame(EventCallback other) => ReferenceEquals(this, other);
}

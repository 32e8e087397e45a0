namespace Libvirt.Documents.Networks;

/// <summary>What a network gets that its document does not say, step by step. The name of the bridge is the driver's choice.</summary>
public static class NetworkCompletion
{
    private static readonly Action<NetworkDocument>[] Steps = [NewUuid, BridgeDefaults];

    /// <summary>Runs all steps.</summary>
    public static void Run(NetworkDocument network)
    {
        foreach (var step in Steps)
            step(network);
    }

    private static void NewUuid(NetworkDocument network) => network.Uuid ??= Uuid.NewRandom();

    /// <summary>Networks with a bridge of their own show stp and delay always.</summary>
    private static void BridgeDefaults(NetworkDocument network)
    {
        if (!network.OwnsBridge)
            return;
        network.Bridge ??= new();
        network.Bridge.Stp ??= true;
        network.Bridge.Delay ??= 0;
    }
}

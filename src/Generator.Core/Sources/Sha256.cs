using System.Buffers.Binary;
using System.Numerics;

namespace Generator.Core.Sources;

/// <summary>
/// SHA-256 (FIPS 180-4), of which ids and the names of assets are made. The platform's takes it from OpenSSL: to load that takes a tenth of a
/// small build and 3 MB, and a native program would end where the machine has none.
/// </summary>
public static class Sha256
{
    private const int BlockLength = 64;
    private const int LengthBytes = 8;
    private const int HashLength = 32;

    /// <summary>The fractional parts of the square roots of the first eight primes.</summary>
    private static ReadOnlySpan<uint> Initial => [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    /// <summary>The fractional parts of the cube roots of the first 64 primes.</summary>
    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The 32 bytes of the hash.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        Span<uint> state = stackalloc uint[HashLength / sizeof(uint)];
        Initial.CopyTo(state);
        var rest = bytes;
        for (; rest.Length >= BlockLength; rest = rest[BlockLength..])
        {
            Add(state, rest[..BlockLength]);
        }

        // What is left, a one, zeros, and the length in bits fill one more block or two.
        Span<byte> end = stackalloc byte[2 * BlockLength];
        end.Clear();
        rest.CopyTo(end);
        end[rest.Length] = 0x80;
        end = end[..(rest.Length + 1 + LengthBytes <= BlockLength ? BlockLength : 2 * BlockLength)];
        BinaryPrimitives.WriteInt64BigEndian(end[^LengthBytes..], 8L * bytes.Length);
        for (; end.Length > 0; end = end[BlockLength..])
        {
            Add(state, end[..BlockLength]);
        }

        var hash = new byte[HashLength];
        for (var i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(i * sizeof(uint)), state[i]);
        }

        return hash;
    }

    private static void Add(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[Constants.Length];
        for (var t = 0; t < w.Length; t++)
        {
            w[t] = t < BlockLength / sizeof(uint)
                ? BinaryPrimitives.ReadUInt32BigEndian(block[(t * sizeof(uint))..])
                : unchecked(SmallSigma(w[t - 2], 17, 19, 10) + w[t - 7] + SmallSigma(w[t - 15], 7, 18, 3) + w[t - 16]);
        }

        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var t = 0; t < w.Length; t++)
        {
            unchecked
            {
                var one = h + BigSigma(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + Constants[t] + w[t];
                var two = BigSigma(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
                (a, b, c, d, e, f, g, h) = (one + two, a, b, c, d + one, e, f, g);
            }
        }

        ReadOnlySpan<uint> added = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < state.Length; i++)
        {
            state[i] = unchecked(state[i] + added[i]);
        }
    }

    private static uint SmallSigma(uint x, int one, int two, int shift) => BitOperations.RotateRight(x, one) ^ BitOperations.RotateRight(x, two) ^ (x >> shift);

    private static uint BigSigma(uint x, int one, int two, int three) => BitOperations.RotateRight(x, one) ^ BitOperations.RotateRight(x, two) ^ BitOperations.RotateRight(x, three);
}
